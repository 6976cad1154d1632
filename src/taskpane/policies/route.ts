/** Which of the policy pages is on view. */
export type Route =
  | { readonly view: 'list' }
  | { readonly view: 'import' }
  | { readonly view: 'document'; readonly sha256: string }
  | { readonly view: 'words' };
