import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '#ui/api/client.ts';
import { type Me, meQuery } from '#ui/api/me.ts';
import { isApiRefusal } from '#ui/api/refusal.ts';

/** Logs in by whichever way `path` names and goes on to where the person wanted to go; a refusal stays as `trouble`. */
export function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const enter = async (path: string, body: object) => {
    setBusy(true);
    setTrouble(null);
    try {
      const { me } = await post<{ me: Me }>(path, body);
      client.setQueryData(meQuery.queryKey, me);
      // The route's own guard sends on to where the person wanted to go.
      await navigate({
        to: '/login',
        search: next === undefined ? {} : { next },
        replace: true,
        reloadDocument: false,
      });
    } catch (error) {
      if (!isApiRefusal(error)) throw error;
      setTrouble(error.message);
      setBusy(false);
    }
  };
  return { busy, trouble, enter };
}
