/** Report and 取证单 of the audit at hand, as .docx files. */
import manifest from '../../../../package.json';
import type { FileAudit } from '../../../audit/types';
import type { AuditStore } from '../../../decisions/store';
import type { Language } from '../../../messages';
import type { OwnHash } from '../own-file';
import type { ReportInput } from '../../../report/document/model';

/** What the officer writes on a report; '' leaves room. */
export interface Signed {
  readonly date: string;
  readonly by: string;
  readonly checked: string;
  readonly head: string;
  readonly issuer: string;
  readonly number: string;
}

export const NOT_SIGNED: Omit<Signed, 'date'> = { by: '', checked: '', head: '', issuer: '', number: '' };

const told = (text: string): string | null => text.trim() || null;

export interface Audited {
  readonly audit: FileAudit;
  readonly store: AuditStore;
  /** Null where the open workbook's bytes are not to be had: the trace says so. */
  readonly own: OwnHash | null;
}

export const inputOf = ({ audit, store, own }: Audited, signed: Signed, language: Language): ReportInput => ({
  audit,
  store,
  trace: {
    workbook: own?.sha256 ?? null,
    ...(own && !own.exact ? { copy: true } : {}),
    policies: audit.policies.map(({ policy, sha256 }) => ({ id: policy.id, sha256 })),
    version: manifest.version,
    settings: { table: store.table, rules: store.rules, amountsBySpending: store.amountsBySpending },
  },
  date: told(signed.date),
  by: told(signed.by),
  checked: told(signed.checked),
  head: told(signed.head),
  issuer: told(signed.issuer),
  number: told(signed.number),
  language,
});

export type DocumentKind = 'report' | 'evidence';

/** The document as bytes; the writer of .docx is loaded when the first is made. */
export const documentBytes = async (kind: DocumentKind, input: ReportInput): Promise<Uint8Array> => {
  const { renderDocument, reportModel, evidenceModel } = await import(
    /* webpackChunkName: "document" */ './document-parts'
  );
  return renderDocument(kind === 'report' ? reportModel(input) : evidenceModel(input));
};
