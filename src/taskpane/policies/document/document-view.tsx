import { useEffect, useState, type ReactNode } from 'react';
import type { Change, PolicyDocument } from '../../../decisions/policies';
import type { Mark } from '../state/marks';
import type { Officer } from './change-form';
import { DocumentText } from './document-text';
import { HistoryList } from './history-list';
import { MarkCard } from './mark-card';
import { useMarkedText } from './use-marked-text';

/** What an officer can do with the document; absent where it is only looked at. */
export interface DocumentEditing {
  readonly officer: Officer;
  readonly saving: boolean;
  readonly onCorrect: (policyId: string, change: Change, reason: string) => Promise<boolean>;
  readonly onUndo: (correctionId: string) => void;
}

interface Props {
  readonly document: PolicyDocument;
  readonly editing: DocumentEditing | null;
  readonly children?: ReactNode;
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** The open mark; where it was split or joined away, the one that stands at its place now. */
const useOpenMark = (stops: readonly Mark[]) => {
  const [open, setOpen] = useState<Mark | null>(null);
  const found = open && stops.find(({ key }) => key === open.key);
  const instead = open && !found ? stops.find(({ from, to }) => from <= open.from && open.from < to) : null;
  const now = found ?? instead ?? null;
  useEffect(() => {
    if (open !== now) setOpen(now);
  }, [open, now]);
  return [now, setOpen] as const;
};

/** A document with its text, and a card for the place an officer opens. */
export const DocumentView = ({ document, editing, children }: Props) => {
  const view = useMarkedText(document);
  const { stops, marked, goTo } = view;
  const [mark, setMark] = useOpenMark(stops);
  const move = (by: 1 | -1) => {
    const next = mark && stops[stops.findIndex(({ key }) => key === mark.key) + by];
    if (!next) return;
    setMark(next);
    goTo(next, false);
  };
  const close = () => {
    if (mark) goTo(mark, true);
    setMark(null);
  };
  const last = document.corrections[document.corrections.length - 1];
  return (
    <div
      className="sq-pol__fill"
      onKeyDown={(event) => {
        if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
        if (!editing || !last) return;
        event.preventDefault();
        editing.onUndo(last.id);
      }}
    >
      <DocumentText document={document} view={view} selected={mark?.key ?? null} onOpen={setMark}>
        {children}
        <HistoryList document={document} saving={editing?.saving ?? false} onUndo={editing?.onUndo ?? null} />
      </DocumentText>
      {mark && (
        <MarkCard
          mark={mark}
          marks={marked.marks}
          revision={document.corrections.length}
          form={
            editing && {
              officer: editing.officer,
              saving: editing.saving,
              onSave: (change, reason) => void editing.onCorrect(mark.plan.loaded.policy.id, change, reason),
            }
          }
          onClose={close}
          onMove={move}
        />
      )}
    </div>
  );
};
