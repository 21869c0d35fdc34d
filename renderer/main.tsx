// First, so that the screens' own styles come after it.
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyKeptTheme } from './app/theme.ts';
import { adoptDelegationStyles } from './styles/delegation-rules.ts';

applyKeptTheme();
adoptDelegationStyles();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
