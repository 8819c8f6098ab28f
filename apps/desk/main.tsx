import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/base.css';
import { LocaleProvider } from '#ui/words/locale.tsx';
import { AntdFrame } from './antd-frame.tsx';
import { client } from './client.ts';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <LocaleProvider>
      <AntdFrame>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdFrame>
    </LocaleProvider>
  </StrictMode>,
);
