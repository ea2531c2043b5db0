// The sentence of a window in which a bug was caught. Written without React, which may be what broke.
import en from '../resources/locales/en/machine.json';
import zh from '../resources/locales/zh-CN/machine.json';
import classes from './trouble.module.css';

/** Shows the sentence once; a click or Escape takes it away. */
export function sayTrouble(): void {
  if (document.getElementById('trouble') !== null) return;
  const words = document.documentElement.lang === 'en' ? en : zh;
  const note = document.createElement('div');
  note.id = 'trouble';
  note.role = 'alert';
  note.className = classes['trouble'] ?? '';
  const sentence = document.createElement('p');
  sentence.textContent = words.bug;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => note.remove());
  note.append(sentence, close);
  document.body.append(note);
}
