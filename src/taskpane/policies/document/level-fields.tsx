import { Field, Select } from '@fluentui/react-components';
import type { MatterLevel } from '../../../policy/types';
import { MATTER_LEVELS } from '../../../policy/matter-levels';
import { usePolicyWords } from '../state/words';

export interface Levels {
  readonly level: MatterLevel;
  readonly payer: MatterLevel;
}

interface Props {
  readonly value: Levels;
  readonly region: string | null;
  readonly onChange: (value: Levels) => void;
}

/** Level and payer; the payer follows the level until it is chosen by itself. */
export const LevelFields = ({ value, region, onChange }: Props) => {
  const { t, level: word } = usePolicyWords();
  const options = MATTER_LEVELS.map((one) => (
    <option key={one} value={one}>
      {word(one, region)}
    </option>
  ));
  const chosen = (text: string): MatterLevel => MATTER_LEVELS.find((one) => one === text) ?? value.level;
  return (
    <div className="sq-doc__pair">
      <Field label={t('policies.matter.level')}>
        <Select
          size="small"
          value={value.level}
          onChange={(_, data) => {
            const level = chosen(data.value);
            onChange({ level, payer: value.payer === value.level ? level : value.payer });
          }}
        >
          {options}
        </Select>
      </Field>
      <Field label={t('policies.matter.payer')}>
        <Select
          size="small"
          value={value.payer}
          onChange={(_, data) => onChange({ ...value, payer: chosen(data.value) })}
        >
          {options}
        </Select>
      </Field>
    </div>
  );
};
