/** The whole pane over a real workbook file, with what it hands to the officer caught. */
import { createHash } from 'node:crypto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { openAnyWorkbook } from '../../../src/hosts/open-workbook';
import type { OwnFile } from '../../../src/taskpane/deliver/own-file';
import { createSliceEngine } from '../../../src/taskpane/engine/slice-engine';
import { Pane } from '../../../src/taskpane/pane';
import type { Host } from '../../../src/workbook/host';

export interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const handed: Handed[] = [];
const blobs = new Map<string, Promise<Uint8Array>>();

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

/** jsdom has no layout and downloads nothing. */
export const catchDownloads = (): void => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 320 });
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, bytesOf(blob as Blob));
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const { href, download: name } = this;
    void blobs.get(href)?.then((bytes) => handed.push({ name, bytes }));
  };
};

export const lastHanded = async (pattern: RegExp): Promise<Handed> => {
  await waitFor(() => expect(handed.some(({ name }) => pattern.test(name))).toBe(true), { timeout: 20_000 });
  const found = handed.filter(({ name }) => pattern.test(name));
  handed.splice(0);
  return found[found.length - 1] as Handed;
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const documentText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');

export interface Opened {
  readonly host: Host;
  readonly user: ReturnType<typeof userEvent.setup>;
}

interface Over {
  /** A program that hands out no file, as Excel and WPS. */
  readonly noFile?: boolean;
  /** What the host says of the bytes it hands out; true where the workbook is as it was opened. */
  readonly onDisk?: boolean;
  readonly ownFile?: OwnFile;
}

/** The pane with the workbook open, not yet audited. */
export const openPane = async (bytes: Uint8Array, file: string, over: Over = {}): Promise<Opened> => {
  const opened = await openAnyWorkbook(bytes, file);
  Object.assign(opened, { isOnDisk: () => over.onDisk ?? true });
  if (over.noFile) Object.defineProperty(opened, 'can', { value: { ...opened.can, save: false } });
  const tone = { now: () => 'light' as const, watch: () => () => undefined };
  render(
    <Pane
      host={opened}
      engine={createSliceEngine()}
      tone={tone}
      language="zh"
      openFile={openAnyWorkbook}
      ownFile={over.ownFile ?? null}
    />,
  );
  await screen.findByRole('button', { name: '一键审核' });
  return { host: opened, user: userEvent.setup() };
};

export const audit = async ({ user }: Opened): Promise<void> => {
  await user.click(screen.getByRole('button', { name: '一键审核' }));
  await screen.findByRole('tab', { name: /^汇总/ }, { timeout: 20_000 });
};

export const goDeliver = async ({ user }: Opened): Promise<void> => {
  await user.click(screen.getByRole('button', { name: '交付' }));
  await section('移交包');
};

export const section = (name: string) => screen.findByRole('region', { name }, { timeout: 10_000 });

export const choose = async (label: string, files: readonly Handed[]): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>(`input[type=file][aria-label="${label}"]`);
  if (!input) throw new Error(`no input ${label}`);
  const list = files.map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name));
  await userEvent.setup({ applyAccept: false }).upload(input, list);
};

export const button = async (part: string, name: string | RegExp) =>
  within(await section(part)).findByRole('button', { name });
