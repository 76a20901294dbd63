import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { beginToSpeak } from './i18n/i18n';
import { findSession } from './session/session';
import './app/console.css';

// A page that the back button brings out of the browser's memory shows what somebody saw who may have logged out since.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

async function main(): Promise<void> {
  const [person] = await Promise.all([findSession().catch(() => undefined), beginToSpeak()]);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <App person={person} />
    </StrictMode>,
  );
  // After the first picture: only machines without a Chinese font fetch from it.
  void import('./app/fonts.css');
}

void main();
