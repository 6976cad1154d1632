import { Input, Select } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { TIERS } from '../../../policy/types';
import { BUDGET_STAGES } from '../../../workbook/stage';
import type { MoneyUnit } from '../../../workbook/types';
import { useWords } from '../../state/words';
import { setFact, type Draft } from '../state/draft';

interface Props {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

const MONEY: readonly MoneyUnit[] = ['元', '千元', '万元', '百万元', '亿元'];

/** Stage, year, unit, tier and money unit of the whole workbook: where it does not say them. */
export const FactsSection = ({ draft, onDraft }: Props) => {
  const words = useWords();
  const { t } = words;
  const { stage, year, unit, tier, moneyUnit } = draft.table;
  return (
    <section className="sq-settings__section" aria-labelledby="sq-set-facts">
      <h3 id="sq-set-facts">{t('settings.facts')}</h3>
      <Choice
        label={t('settings.stage')}
        value={stage ?? ''}
        none={t('settings.stage.none')}
        options={BUDGET_STAGES.map((each) => [each, t(`settings.stage.${each}`)])}
        onChange={(value) =>
          onDraft(
            setFact(
              draft,
              'stage',
              BUDGET_STAGES.find((each) => each === value),
            ),
          )
        }
      />
      <p className="sq-quiet">{t(stage ? `settings.stage.${stage}.what` : 'settings.stage.none.what')}</p>
      <Line label={t('settings.year')}>
        {(id) => (
          <Input
            id={id}
            size="small"
            type="number"
            min={1990}
            max={2100}
            placeholder={t('settings.auto')}
            value={year === undefined ? '' : String(year)}
            onChange={(_, data) => onDraft(setFact(draft, 'year', yearOf(data.value)))}
          />
        )}
      </Line>
      <Line label={t('settings.unit')}>
        {(id) => (
          <Input
            id={id}
            size="small"
            placeholder={t('settings.unit.none')}
            value={unit ?? ''}
            onChange={(_, data) => onDraft(setFact(draft, 'unit', data.value || undefined))}
          />
        )}
      </Line>
      <Choice
        label={t('settings.tier')}
        value={tier ?? ''}
        none={t('settings.auto')}
        options={TIERS.map((each) => [each, words.level(each)])}
        onChange={(value) =>
          onDraft(
            setFact(
              draft,
              'tier',
              TIERS.find((each) => each === value),
            ),
          )
        }
      />
      <Choice
        label={t('settings.money')}
        value={moneyUnit ?? ''}
        none={t('settings.auto')}
        options={MONEY.map((each) => [each, each])}
        onChange={(value) =>
          onDraft(
            setFact(
              draft,
              'moneyUnit',
              MONEY.find((each) => each === value),
            ),
          )
        }
      />
    </section>
  );
};

/** A year as it is typed is not one yet; it is kept as typed so that the field does not fight the officer. */
const yearOf = (text: string): number | undefined => {
  const year = Number(text);
  return text === '' || !Number.isInteger(year) || year <= 0 ? undefined : year;
};

interface LineProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

const Line = ({ label, children }: LineProps) => {
  const id = useId();
  return (
    <div className="sq-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What an empty choice means. */
  readonly none: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

/** A labelled drop-down of the page. */
export const Choice = ({ label, value, none, options, onChange }: ChoiceProps) => (
  <Line label={label}>
    {(id) => (
      <Select id={id} size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        {none !== null && <option value="">{none}</option>}
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    )}
  </Line>
);
