import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Asked, changed, readAsked, writeAsked } from './search.ts';

/** What the address asks for, and the way to ask for something else; the page stays where it is scrolled to. */
export function useAsked() {
  const navigate = useNavigate();
  const asked = readAsked(useSearch({ strict: false }));
  const go = (change: Readonly<Record<string, unknown>>) =>
    void navigate({ to: '/rules', search: writeAsked(changed(asked, change)), replace: true, resetScroll: false });
  return { asked, go };
}

/** The search of a link to this place of the book, from where the reader is now. */
export function linkTo(asked: Asked, change: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return writeAsked(changed(asked, change));
}
