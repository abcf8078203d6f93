/** What the place where the server runs can give it. A browser gives nothing. */
export interface Host {
  /** The address of the folder that holds the rules' pages, without a slash at its end; null where there is none. */
  readonly pages: string | null;
}

export const bareHost: Host = { pages: null };
