import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyDocument } from '../../../decisions/policies';
import { markKey, type Mark, type UnreadMark } from '../state/marks';
import { usePolicyWords, type PolicyWords } from '../state/words';

interface Props {
  readonly document: PolicyDocument;
  readonly marks: readonly Mark[];
  readonly onGo: (mark: Mark) => void;
}

interface Check {
  readonly key: string;
  readonly tag: string;
  readonly text: string;
  readonly settled: boolean;
  /** Where in the document; null where it is about the whole. */
  readonly mark: Mark | null;
}

const AT_FIRST = 20;

const unreadCheck = (mark: UnreadMark, { t }: PolicyWords): Check => ({
  key: mark.key,
  tag: t(mark.settled ? 'policies.doc.unread.settled' : 'policies.doc.unread'),
  text: mark.unread.text,
  settled: mark.settled,
  mark,
});

const diagnosticChecks = (
  { plans }: PolicyDocument,
  marks: readonly Mark[],
  { t }: PolicyWords,
): readonly Check[] => {
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  return plans.flatMap((plan) =>
    plan.loaded.policy.diagnostics.map((one, i): Check => {
      const place = one.matters.map((id) => byKey.get(markKey(plan, id))).find(Boolean);
      return {
        key: `${plan.key}-${i}`,
        tag: t('policies.doc.diagnostic'),
        text: one.message,
        settled: false,
        mark: place ?? null,
      };
    }),
  );
};

/** Unread sentences first, then what to check, then what an officer has settled. */
const checksOf = ({ document, marks }: Props, words: PolicyWords): readonly Check[] => {
  const unread = marks
    .filter((mark): mark is UnreadMark => mark.kind === 'unread')
    .map((mark) => unreadCheck(mark, words));
  return [
    ...unread.filter(({ settled }) => !settled),
    ...diagnosticChecks(document, marks, words),
    ...unread.filter(({ settled }) => settled),
  ];
};

/** What to look at before auditing with a document; each leads to its place in the text. */
export const CheckList = (props: Props) => {
  const words = usePolicyWords();
  const { t } = words;
  const [all, setAll] = useState(false);
  const checks = checksOf(props, words);
  const shown = all ? checks : checks.slice(0, AT_FIRST);
  const rest = checks.length - shown.length;
  return (
    <section className="sq-doc__checks" aria-label={t('policies.doc.check')}>
      <h3>{t('policies.doc.check')}</h3>
      {checks.every(({ settled }) => settled) && <p>{t('policies.doc.check.none')}</p>}
      <ul>
        {shown.map((check) => (
          <li key={check.key} data-settled={check.settled}>
            <CheckLine check={check} onGo={props.onGo} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
          {t('policies.doc.check.more', { count: rest })}
        </Button>
      )}
    </section>
  );
};

const CheckLine = ({ check, onGo }: { readonly check: Check; readonly onGo: Props['onGo'] }) => {
  const { mark } = check;
  const content = (
    <>
      <span className="sq-tag">{check.tag}</span>
      <span>{check.text}</span>
    </>
  );
  if (!mark) return <div className="sq-doc__check">{content}</div>;
  return (
    <button type="button" className="sq-doc__check" onClick={() => onGo(mark)}>
      {content}
    </button>
  );
};
