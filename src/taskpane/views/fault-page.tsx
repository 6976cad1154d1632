import { FluentProvider } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../messages';
import { faultWords } from '../state/fault';
import type { Fault } from '../state/model';
import { wordsOf } from '../state/words';
import '../theme/base.css';
import { darkTheme, lightTheme } from '../theme/theme';
import type { ToneSource } from '../theme/theme-source';

interface Props {
  readonly fault: Fault;
  readonly tone: ToneSource;
  readonly language: Language;
}

/** The whole page where the pane cannot work at all: what is missing, and what to do. */
export const FaultPage = ({ fault, tone, language }: Props) => {
  const shade = useSyncExternalStore(tone.watch, tone.now);
  const words = wordsOf(language, null);
  const { what, text } = faultWords(fault, words);
  return (
    <FluentProvider theme={shade === 'dark' ? darkTheme : lightTheme} className="sq-theme">
      <main className="sq-pane" data-tone={shade} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <header className="sq-header">
          <h1>{words.t('app.title')}</h1>
        </header>
        <section className="sq-start">
          <h2>{what}</h2>
          <p>{text}</p>
        </section>
      </main>
    </FluentProvider>
  );
};
