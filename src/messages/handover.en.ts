import type { HandoverWord } from './handover.zh';

export const handoverEn: Record<HandoverWord, string> = {
  'handover.note.title': 'About this handover file',
  'handover.note.from':
    'From workbook: {file}. Made on: {made}. Handed over by: {by}. Tool version: {tool}, file format: {version}.',
  'handover.note.unknown': 'not told',
  'handover.note.policy': 'Audited by: {title} ({number}), SHA-256 {sha256}.',
  'handover.note.holds': 'Holds: {parts}.',
  'handover.note.nothing': 'nothing',
  'handover.note.part': '{part}: {count}',
  'handover.note.document':
    'Policy document included: {name}, {corrections} {corrections|correction|corrections}.',
  'handover.note.take':
    'To take over: open the workbook and read this file under Hand over in the pane; or on the command line, shiquan handover read FILE WORKBOOK --out COPY.',
  'handover.note.differs':
    'What contradicts the workbook at hand is listed first and changed only where that is chosen; the rest is added.',
  'handover.note.left':
    'Not included: the workbook itself, budget data, the history, and documents that come with the tool.',
  'handover.part.precedents': 'decisions',
  'handover.part.accepted': 'accepted findings',
  'handover.part.columns': 'column mappings',
  'handover.part.settings': 'settings',
  'handover.part.rules': 'rule settings',
  'handover.part.policies': 'policy documents and choices',
  'handover.part.words': 'own words',
  'handover.part.replies': 'replies of units',
  'handover.shown.out': 'not audited',
  'handover.shown.in': 'audited',
  'handover.shown.row': 'row {row}',
  'handover.shown.source': 'by source',
  'handover.shown.spending': 'by where spent',
  'handover.shown.off': 'off',
  'handover.shown.used': 'used',
  'handover.shown.unused': 'not used',
  'handover.shown.document': '{corrections} {corrections|correction|corrections}',
  'handover.shown.words': '{words} {words|word|words}',
  'handover.shown.none': 'none',
  'handover.subject.header': 'header row of “{sheet}”',
  'handover.subject.role': 'use of the table “{sheet}”',
  'handover.subject.use': 'whether “{sheet}” is audited',
  'handover.subject.columns': 'columns of “{sheet}”',
  'handover.subject.basis': 'basis of amounts in “{sheet}”',
  'handover.subject.year': 'budget year',
  'handover.subject.unit': 'budget unit',
  'handover.subject.tier': 'tier of units',
  'handover.subject.stage': 'stage',
  'handover.subject.moneyUnit': 'unit of money',
  'handover.subject.severity': 'severity of “{rule}”',
  'handover.subject.off': 'switching off “{rule}”',
  'handover.subject.reply': 'reply of {unit} to “{rule}”',
  'handover.differs': 'Contradiction ({part}), {subject}: here “{mine}”, in the file “{theirs}”.',
  'handover.made': '{file}: handover file written to {out}. Holds: {parts}.',
  'handover.empty': '{file}: the workbook keeps no decisions or settings; no handover file was made.',
  'handover.read': 'Added {added}, the same {same}, contradicting {differs}, of which taken {taken}.',
  'handover.left': 'What contradicts was not taken and stays as it is here; add --replace to take it.',
  'handover.nowhere': 'Listed only, nothing written; use --out or --decisions-out to write.',
  'handover.needs-file':
    'To take a handover file over, name the workbook too: handover read PACK.json BUDGET.xlsx --out COPY.xlsx.',
  'handover.fault.json':
    '{file}: not a complete JSON file; it may be damaged or cut short. Nothing was taken. Ask for the file again.',
  'handover.fault.kind':
    '{file}: not a handover file. Nothing was taken. Choose a .json made by Hand over or handover make.',
  'handover.fault.version':
    '{file}: handover format {detail}; this version reads format 1 only. Nothing was taken. Read it with the version that made it, or ask for one made by this version.',
  'handover.fault.damaged':
    '{file}: the contents do not fit their check sum; it may be damaged or altered. Nothing was taken. Ask for the file again.',
  'handover.fault.content': '{file}: “{detail}” cannot be read. Nothing was taken. Ask for the file again.',
};
