import { useEffect, useRef, useState } from 'react';
import { isApiRefusal } from '../api/refusal.ts';
import { type UploadedPhoto, upload } from '../api/upload.ts';

export interface PhotoItem {
  readonly key: string;
  readonly file: File;
  /** Local address of the picture on the device. */
  readonly preview: string;
  readonly percent: number;
  readonly hash: string | null;
  readonly trouble: string | null;
}

export type UploadState = 'ready' | 'uploading' | 'failed';

/** Photos on their way to the server. `onChange` hears the hashes of those that have arrived and how the rest stands. */
export function useUploads(onChange: (hashes: string[], state: UploadState) => void) {
  const [items, setItems] = useState<readonly PhotoItem[]>([]);
  const latest = useRef<readonly PhotoItem[]>([]);
  const stops = useRef(new Map<string, AbortController>());

  const keep = (next: readonly PhotoItem[]) => {
    latest.current = next;
    setItems(next);
    onChange(hashesOf(next), stateOf(next));
  };
  const change = (key: string, changed: Partial<PhotoItem>) =>
    keep(latest.current.map((item) => (item.key === key ? { ...item, ...changed } : item)));

  const send = async (item: PhotoItem) => {
    const stop = new AbortController();
    stops.current.set(item.key, stop);
    change(item.key, { trouble: null, percent: 0 });
    try {
      const progress = (share: number) => change(item.key, { percent: Math.round(share * 100) });
      const { hash } = await upload<UploadedPhoto>('/photos', item.file, progress, stop.signal);
      change(item.key, { hash, percent: 100 });
    } catch (error) {
      change(item.key, { trouble: isApiRefusal(error) ? error.message : String(error) });
    }
  };

  const add = (files: readonly File[]) => {
    const fresh = files.map((file) => newItem(file));
    keep([...latest.current, ...fresh]);
    for (const item of fresh) void send(item);
  };
  const remove = (key: string) => {
    stops.current.get(key)?.abort();
    for (const item of latest.current) if (item.key === key) URL.revokeObjectURL(item.preview);
    keep(latest.current.filter((item) => item.key !== key));
  };

  useEffect(() => () => release(latest.current, stops.current), []);
  return { items, add, remove, retry: send };
}

function newItem(file: File): PhotoItem {
  const preview = URL.createObjectURL(file);
  return { key: crypto.randomUUID(), file, preview, percent: 0, hash: null, trouble: null };
}

function release(items: readonly PhotoItem[], stops: ReadonlyMap<string, AbortController>): void {
  for (const stop of stops.values()) stop.abort();
  for (const item of items) URL.revokeObjectURL(item.preview);
}

/** The same photo chosen twice is one photo. */
function hashesOf(items: readonly PhotoItem[]): string[] {
  return [...new Set(items.flatMap((item) => (item.hash === null ? [] : [item.hash])))];
}

function stateOf(items: readonly PhotoItem[]): UploadState {
  if (items.some((item) => item.trouble !== null)) return 'failed';
  return items.some((item) => item.hash === null) ? 'uploading' : 'ready';
}
