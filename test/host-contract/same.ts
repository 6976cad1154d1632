/** Equality of pictures, quick where they are equal: fault tests compare thousands of them. */
export const expectSame = (found: unknown, wanted: unknown): void => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
};
