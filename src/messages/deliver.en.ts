import type { DeliverWord } from './deliver.zh';

export const deliverEn: Record<DeliverWord, string> = {
  'deliver.title': 'Hand over',
  'deliver.back': 'Back',
  'deliver.lead':
    'All files are made and read on this machine, without a network. Where no download appears, use the workbench page or the command line.',
  'deliver.no-audit':
    'Report, comparison and feedback rest on an audit. Go back, audit, and come here again.',
  'deliver.partial': 'Only a part was audited; these files hold that part only.',
  'deliver.saved': 'Made “{file}”; see your downloads.',
  'deliver.working': 'Working…',
  'deliver.more': 'Show {count} more',
  'deliver.fault.stopped': 'Not finished',
  'deliver.fault.again': 'The sheet changed or another audit began meanwhile. Try again.',
  'deliver.fault.result': 'This file cannot be compared',
  'deliver.fault.table': 'No budget table in the earlier workbook',
  'deliver.fault.table.text':
    '{file}: open it, point its columns out in the settings, save it, and choose it again.',
  'deliver.fault.handover': 'The handover file was not taken',
  'deliver.fault.handover.json':
    '{file}: not a complete JSON file; it may be damaged or cut short. Ask for the file again.',
  'deliver.fault.handover.kind':
    '{file}: not a handover file. Choose a .json made by Hand over or handover make.',
  'deliver.fault.handover.version':
    '{file}: handover format {detail}; this version reads format 1 only. Read it with the version that made it, or ask for one made by this version.',
  'deliver.fault.handover.damaged':
    '{file}: the contents do not fit their check sum; it may be damaged or altered. Ask for the file again.',
  'deliver.fault.handover.content': '{file}: “{detail}” cannot be read. Ask for the file again.',

  'deliver.documents': 'Report',
  'deliver.documents.lead':
    'The report (with the leader’s page and annexes) and a form for each finding, as .docx. The leader’s page is a sheet too, written with the marks.',
  'deliver.documents.report': 'Download the report',
  'deliver.documents.evidence': 'Download the forms',
  'deliver.documents.signed': 'Date, names and number',
  'deliver.documents.blank':
    'What is left blank leaves room to fill in; issuer and number are then not shown.',
  'deliver.documents.date': 'Date',
  'deliver.documents.by': 'Officer',
  'deliver.documents.checked': 'Checked by',
  'deliver.documents.head': 'Head',
  'deliver.documents.issuer': 'Issuing office',
  'deliver.documents.number': 'Number',
  'deliver.documents.report.file': 'report',
  'deliver.documents.evidence.file': 'forms',
  'deliver.documents.compared': 'Two rounds have been compared; the report holds the comparison.',

  'deliver.rounds': 'Compare with an earlier round',
  'deliver.rounds.lead':
    'Choose the earlier workbook (audited again by the policies and rules in use) or a result (.json). Projects are matched by code, name and unit.',
  'deliver.rounds.choose': 'Choose the earlier file',
  'deliver.rounds.units': 'Mended, by unit',
  'deliver.rounds.unit': 'mended {mended}, open {open}; new {added}, gone {gone}, accepted {accepted}',
  'deliver.rounds.findings': 'Findings',
  'deliver.rounds.state': 'Show',
  'deliver.rounds.all': 'all ({count})',
  'deliver.rounds.option': '{state} ({count})',
  'deliver.rounds.rows': 'Projects ({count})',
  'deliver.rounds.amounts': '{before} → {after} (10,000 yuan)',
  'deliver.rounds.none': 'Nothing has changed.',
  'deliver.rounds.sheet': 'Write as a sheet, with the marks',
  'deliver.rounds.sheet.note':
    'Writes a sheet of the comparison. It goes when marks are written anew or cleared.',
  'deliver.rounds.sheet.done': 'The comparison and the marks have been written.',

  'deliver.feedback': 'Feedback of units',
  'deliver.feedback.lead':
    'A workbook (.xlsx) for each unit with its findings, clauses and suggestions. Units fill in two columns and send it back; read it here.',
  'deliver.feedback.none': 'There are no findings to ask units about.',
  'deliver.feedback.make': 'Download all ({units} {units|unit|units})',
  'deliver.feedback.each': 'One by one',
  'deliver.feedback.one': '{unit} ({items})',
  'deliver.feedback.ofTables': 'totals and tables',
  'deliver.feedback.noUnit': 'no unit named',
  'deliver.feedback.zip': 'feedback',
  'deliver.feedback.read': 'Read filled-in workbooks',
  'deliver.feedback.taken': 'Taken {taken}, the same as kept {same}, blank {blank}, not taken {unmatched}.',
  'deliver.feedback.unmatched': 'Not taken',
  'deliver.feedback.differs': 'Unlike the one that is kept, which stays: {kept}',
  'deliver.feedback.place': '{file}, “{sheet}”, row {row}',
  'deliver.feedback.place.sheet': '{file}, “{sheet}”',
  'deliver.feedback.use': 'Use this',
  'deliver.feedback.use.of': 'Use this: {text}',
  'deliver.feedback.use.all': 'Use all ({count})',
  'deliver.feedback.used': '{count} {count|answer|answers} used instead.',
  'deliver.feedback.kept': 'Answers kept ({count})',
  'deliver.feedback.outcome': 'Outcome: {outcome}',

  'deliver.outside': 'Copy for outside',
  'deliver.outside.lead':
    'A copy without marks, notes of ours, decisions, our sheets and names of people in the file. The workbook stays as it is; check your own notes and cells yourself.',
  'deliver.outside.save': 'Save a copy for outside',
  'deliver.outside.file': 'outside',
  'deliver.outside.cannot':
    'This program hands no file to add-ins. Save, then open the file in the workbench page, or use audit FILE --outside COPY.',

  'deliver.handover': 'Handover file',
  'deliver.handover.lead':
    'Decisions, accepted findings, column mappings, settings, rules, policy documents with corrections, own words and answers of units as one file, with a note, for whoever takes over.',
  'deliver.handover.by': 'Handed over by',
  'deliver.handover.make': 'Download the handover file',
  'deliver.handover.file': 'handover',
  'deliver.handover.nothing': 'This workbook keeps no decisions or settings yet.',
  'deliver.handover.holds': 'Here: {parts}.',
  'deliver.handover.read': 'Read a handover file',
  'deliver.handover.note': 'About the file',
  'deliver.handover.plan': 'To add: {added}; the same: {same}; contradicting: {differs}.',
  'deliver.handover.differs': 'What contradicts is taken only where it is ticked:',
  'deliver.handover.one': '{part}: {subject}',
  'deliver.handover.mine': 'Here: {text}',
  'deliver.handover.theirs': 'In the file: {text}',
  'deliver.handover.all': 'All',
  'deliver.handover.take': 'Take over',
  'deliver.handover.leave': 'Leave it',
  'deliver.handover.taken': 'Added {added}, used instead {chosen}. Going back audits by them.',
};
