// What a script would try that got into the preload's world: raw messages to @electron/remote's server, no politeness.
// It writes what it reached into the page, for the test to read.
const { ipcRenderer } = require('electron');

const ask = (channel, ...words) => {
  try {
    return ipcRenderer.sendSync(channel, 'attack', ...words);
  } catch (error) {
    return { type: 'exception', value: String(error) };
  }
};

/** A handle is an answer with a number: something of main to go on from. */
const isHandle = (answer) => typeof answer?.id === 'number';

/** From any object over its constructors to “code from a string”, and from there to a shell. */
function shellFrom(answer) {
  if (!isHandle(answer)) return null;
  const constructor = ask('REMOTE_BROWSER_MEMBER_GET', answer.id, 'constructor');
  const makesCode = isHandle(constructor)
    ? ask('REMOTE_BROWSER_MEMBER_GET', constructor.id, 'constructor')
    : null;
  if (!isHandle(makesCode)) return null;
  const code =
    'return process.getBuiltinModule("child_process").execSync("echo owned").toString().trim()';
  const made = ask('REMOTE_BROWSER_FUNCTION_CALL', makesCode.id, [{ type: 'value', value: code }]);
  return isHandle(made) ? (ask('REMOTE_BROWSER_FUNCTION_CALL', made.id, [])?.value ?? null) : null;
}

const wishes = {
  'require child_process': ['REMOTE_BROWSER_REQUIRE', 'child_process'],
  'require fs': ['REMOTE_BROWSER_REQUIRE', 'fs'],
  'builtin shell': ['REMOTE_BROWSER_GET_BUILTIN', 'shell'],
  'builtin app': ['REMOTE_BROWSER_GET_BUILTIN', 'app'],
  'builtin dialog': ['REMOTE_BROWSER_GET_BUILTIN', 'dialog'],
  'builtin screen': ['REMOTE_BROWSER_GET_BUILTIN', 'screen'],
  'global process': ['REMOTE_BROWSER_GET_GLOBAL', 'process'],
  'global leaked': ['REMOTE_BROWSER_GET_GLOBAL', 'leaked'],
  'current window': ['REMOTE_BROWSER_GET_CURRENT_WINDOW'],
  'current contents': ['REMOTE_BROWSER_GET_CURRENT_WEB_CONTENTS'],
};

const answers = Object.entries(wishes).map(([name, [channel, ...words]]) => [
  name,
  ask(channel, ...words),
]);
const strays = Array.from({ length: 50 }, (_, at) => at + 1).filter((id) =>
  isHandle(ask('REMOTE_BROWSER_MEMBER_GET', id, 'constructor')),
);
const outcome = {
  handles: answers.filter(([, answer]) => isHandle(answer)).map(([name]) => name),
  strays,
  shell: answers.map(([, answer]) => shellFrom(answer)).find((said) => said !== null) ?? null,
  snapshot: ask('REMOTE_BROWSER_GET_GLOBAL', 'counterBoot')?.value,
};

window.addEventListener('DOMContentLoaded', () => {
  document.documentElement.dataset.attack = JSON.stringify(outcome);
});
