/** Hands a text to the officer as a file. Some embedded browsers save nothing and do not say so: the text can also be copied. */
export const saveTextFile = (text: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the address is not needed again.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** False where the page may not write to the clipboard. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Bytes of a chosen file; FileReader, since older embedded browsers have no Blob.arrayBuffer. */
export const bytesOfFile = (file: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error('FileReader'));
    reader.readAsArrayBuffer(file);
  });

/** A name that every file system takes. */
export const fileName = (title: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 60) || 'policies'
  }.json`;
