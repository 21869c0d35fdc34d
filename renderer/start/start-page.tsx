export function StartPage({ code }: { readonly code: string | null }) {
  return code;
}
