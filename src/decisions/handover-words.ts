/** Sentences of 移交包. Their tables are not among those that every page loads. */
import type { Language } from '../messages';
import { handoverEn } from '../messages/handover.en';
import { handoverZh, type HandoverWord } from '../messages/handover.zh';
import { fill, type MessageArgs } from '../messages/message';

export type { HandoverWord } from '../messages/handover.zh';

export const handoverWord = (id: HandoverWord, args: MessageArgs = {}, language: Language = 'zh'): string =>
  fill((language === 'zh' ? handoverZh : handoverEn)[id], args);
