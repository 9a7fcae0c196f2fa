// What the VS Code extension does without VS Code: it starts a server, runs cells in a kernel and asks about code.
// node extension.js EXTENSION SERVER_DLL FOLDER
// Prints a line for each step that went well; ends with 0 if all did.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');

const [extension, dll, folder] = process.argv.slice(2);
const { Server, ServerError, find } = require(path.join(extension, 'lib', 'server'));
const { Kernel } = require(path.join(extension, 'lib', 'kernel'));
const { Runs, OUTCOME } = require(path.join(extension, 'lib', 'runs'));
const { EarlierRuns, NOW, pictureOf } = require(path.join(extension, 'lib', 'earlier'));
const { itemsOf, errorItem, STDOUT } = require(path.join(extension, 'lib', 'outputs'));

const step = name => console.log(`step: ${name}`);
const log = text => process.stderr.write(text);

async function run(kernel, code, onInput) {
  const outputs = [];
  const reply = await kernel.run(code, (type, content) => outputs.push([type, content]), onInput);
  return { reply, outputs, text: outputs.filter(([type]) => type === 'stream').map(([, content]) => content.text).join('') };
}

(async () => {
  const { command: dotnet, args: own } = find(dll, []);
  assert.match(path.basename(dotnet), /^dotnet/);
  assert.deepStrictEqual(own, [dll]);
  assert.match(find('', [path.resolve(extension, '..', '..')]).args.join(' '), /^run .*NotebookServer\.csproj --$/);
  assert.strictEqual(find('/no/such/server', []).command, '/no/such/server');
  const refused = (args, reason, command = dotnet, where = folder) => assert.rejects(
    Server.await(Server.begin({ command, args, what: 'it' }, where, path.join(folder, 'refused.log')), log), error => error instanceof ServerError && error.message.startsWith(`The notebook server (it) ${reason}`));
  await refused([], 'cannot be started: /no/such/server is not there; see the setting', '/no/such/server');
  await refused([dll], 'cannot be started: /no/dotnet is not there; install .NET 10', '/no/dotnet');
  await refused([dll, 'absent'], 'has ended with 2: ');
  await refused(['exec', '--fx-version', '99.0.0', dll], 'needs .NET 10, and this machine has an older one; install it (https://dot.net).');
  const other = path.join(folder, 'other');
  fs.mkdirSync(other);
  fs.writeFileSync(path.join(other, 'other.csproj'), '<Project Sdk="Microsoft.NET.Sdk"><Import Project="absent.props" /></Project>');
  await refused(['run', '--project', other, '--'], 'cannot be built: other.csproj(1,34): error MSB4019: The imported project "');
  fs.writeFileSync(path.join(other, 'global.json'), '{ "sdk": { "version": "99.0.100" } }');
  await refused(['run', '--project', other, '--'], 'cannot be built: the .NET SDK of this machine is older than 99.0.100; install the SDK', dotnet, other);
  // Begun by one window, and waited for by the next.
  const begun = Server.begin(find(dll, []), folder, path.join(folder, 'server.log'));
  const server = await Server.await(JSON.parse(JSON.stringify(begun)), log);
  assert.ok(Server.isRunning(begun));
  assert.strictEqual((await Server.await(begun, log)).address, server.address);
  if (process.platform !== 'win32')
    assert.strictEqual(fs.statSync(path.join(folder, 'server.log')).mode & 0o77, 0);
  step('start');

  const kernel = await Kernel.open(server, 'test.ipynb', log);
  const first = await run(kernel, 'int answer = 42;\nConsole.WriteLine("hello");\nanswer');
  assert.strictEqual(first.reply.status, 'ok');
  assert.strictEqual(first.text, 'hello\n');
  const [, result] = first.outputs.find(([type]) => type === 'execute_result');
  assert.ok(itemsOf(result.data).some(item => item.mime === 'text/plain' && item.data === '42'));
  step('run');

  const failed = await run(kernel, 'throw new ArgumentException("boom");');
  assert.strictEqual(failed.reply.status, 'error');
  const { name, message, stack } = JSON.parse(errorItem(failed.outputs.find(([type]) => type === 'error')[1]).data);
  assert.deepStrictEqual([name, message], ['System.ArgumentException', 'boom']);
  assert.match(stack, /line 1/);
  assert.deepStrictEqual(itemsOf({ 'image/png': 'aGk=', 'application/json': { a: 1 } }).map(item => String(item.data)), ['hi', '{"a":1}']);
  assert.strictEqual(STDOUT, 'application/vnd.code.notebook.stdout');
  step('error');

  // While a cell runs, of a cell whose predecessor was not run.
  const endless = run(kernel, 'while (true) { }');
  const before = ['int unknown = 1;'];
  const completion = await kernel.ask('complete', { code: 'unkn', cursor_pos: 4, before });
  assert.ok(completion.matches.includes('unknown'));
  const inspected = await kernel.ask('inspect', { code: 'answer', cursor_pos: 2, detail_level: 0, before });
  assert.match(inspected.data['text/plain'], /42/);
  const diagnosed = await kernel.ask('diagnose', { code: 'int x = nothing;', before });
  assert.strictEqual(diagnosed.problems[0].id, 'CS0103');
  const signature = await kernel.ask('signature', { code: 'Math.Max(1, ', cursor_pos: 12, before });
  assert.strictEqual(signature.active_parameter, 1);
  const cells = ['/* 😀 */ int rate = 1;', 'rate + 1'];
  const rate = await kernel.ask('occurrences', { cells, cell: 1, cursor_pos: 2 });
  assert.deepStrictEqual([rate.name, rate.own], ['rate', true]);
  assert.deepStrictEqual(rate.occurrences, [{ cell: 0, start: 12, end: 16, declares: true }, { cell: 1, start: 0, end: 4, declares: false }]);
  const renaming = await kernel.ask('rename', { cells, cell: 1, cursor_pos: 2, name: 'speed' });
  assert.deepStrictEqual([renaming.text, renaming.fault, renaming.occurrences], ['speed', null, rate.occurrences]);
  assert.match((await kernel.ask('rename', { cells, cell: 1, cursor_pos: 2, name: '1' })).fault, /cannot be a name/);
  const colored = await kernel.ask('classify', { code: 'Math.Max(answer, 1)', before: [] });
  assert.deepStrictEqual(colored.names.map(name => name.kind), ['class', 'method', 'variable']);
  assert.strictEqual((await kernel.ask('format', { code: 'int  x=1;' })).code, 'int x = 1;');
  const { variables } = await kernel.ask('variables', {});
  assert.deepStrictEqual(variables, [{ name: 'answer', type: 'int', value: '42', shape: null, mean: null, picture: null }]);
  step('ask');

  await kernel.interrupt();
  assert.strictEqual((await endless).reply.ename, 'Interrupted');
  step('interrupt');

  const asked = await run(kernel, 'Console.Write(Console.ReadLine());', async () => 'Ada');
  assert.strictEqual(asked.text, 'Ada');
  const unanswered = await run(kernel, 'Console.Write(Console.ReadLine());', async () => undefined);
  assert.strictEqual(unanswered.reply.ename, 'Interrupted');
  step('input');

  await kernel.restart();
  assert.strictEqual((await run(kernel, 'answer')).reply.status, 'error');
  step('restart');

  const lost = new Promise(resolve => { kernel.onLost = (sentence, goesOn) => resolve([sentence, goesOn]); });
  // Whether the reply or the end is heard of first, is chance.
  run(kernel, 'Environment.Exit(1);').catch(error => assert.ok(error instanceof ServerError));
  const [sentence, goesOn] = await lost;
  assert.match(sentence, /ended by itself/);
  assert.strictEqual(goesOn, true);
  step('lost');

  // The window is loaded again in the middle of a run: another connection goes on where this one was.
  const slow = 'Console.WriteLine("before"); System.Threading.Thread.Sleep(1500); Console.WriteLine("after");';
  await new Promise((resolve, reject) => {
    kernel.run(slow, type => type === 'stream' && resolve(), undefined, 'a-run').then(reply => reject(new Error(reply.evalue)), reject);
  });
  kernel.dispose();
  await new Promise(resolve => setTimeout(resolve, 2000));
  const found = await Server.find({ address: server.address, token: server.token });
  const missed = [];
  let rest;
  const again = await Kernel.resume(found, kernel, log, async resumed => { rest = resumed.waitFor('a-run', (type, content) => missed.push(content.text ?? type)); });
  assert.strictEqual((await rest).status, 'ok');
  assert.ok(missed.includes('after\n') && !missed.includes('before\n'), missed.join());
  await again.rest();
  // A connection that is still there is replaced, and does not come back.
  const replaced = new Promise(resolve => { again.onReplaced = resolve; });
  const third = await Kernel.resume(found, again, log);
  await replaced;
  await assert.rejects(again.rest(), /Another window/);
  await third.rest();
  assert.strictEqual(await Kernel.resume(found, { id: 'gone', client: 'x' }, log), null);
  assert.strictEqual(await Server.find({ address: server.address, token: 'wrong' }), null);
  step('resume');

  const told = await found.ask('POST', '/api/tweaking', {
    path: 'test.ipynb', cells: [{ id: 'a', source: 'int epochs = 2;', tags: ['parameters'], ...Runs.from(null).of('a') }],
    turn: { cell: 'a', name: 'epochs', step: 1 },
  });
  assert.strictEqual(told.edit.text, '3');
  const runs = new Runs();
  runs.open('a', 'int epochs = 2;');
  runs.begin('a', 'int epochs = 3;');
  assert.ok(!runs.knows('a', 'int epochs = 3;'));
  runs.end('a', OUTCOME.succeeded);
  assert.ok(runs.knows('a', 'int epochs = 3;') && !runs.knows('a', 'int epochs = 2;'));
  const later = Runs.from(JSON.parse(JSON.stringify(runs)));
  assert.deepStrictEqual(later.of('a'), { earlier: 'int epochs = 2;', ran: 'int epochs = 3;', run: 1, outcome: 'succeeded' });
  later.forget();
  assert.deepStrictEqual(later.of('a'), { earlier: 'int epochs = 3;', ran: undefined, run: 1, outcome: 'none' });
  step('runs');

  const figure = y => ({ 'application/vnd.plotly.v1+json': { data: [{ type: 'scatter', x: [1, 2], y: [1, y] }], layout: {} } });
  const pictures = new EarlierRuns();
  const draw = (number, parameters, hasSucceeded = true) => {
    pictures.begin('a', number === 1 ? [] : [figure(number)], { number, source: 'Draw();', parameters: [parameters] });
    pictures.end('a', number, hasSucceeded);
  };
  draw(1, 'int epochs = 2;');
  assert.strictEqual(pictures.count('a'), 0);
  draw(2, 'int epochs = 3;');
  draw(3, 'int epochs = 4;', false);
  draw(4, 'int epochs = 5;');
  assert.deepStrictEqual(pictures.of('a', [], []).map(run => run.number), [NOW, 2, 1]);
  const compared = await found.ask('POST', '/api/comparison', { path: 'test.ipynb', runs: pictures.of('a', [figure(5)], [NOW, 1]), theme: 'dark' });
  assert.deepStrictEqual(compared.names, [{ run: 2, name: '[2] epochs 3' }, { run: 1, name: '[1] epochs 2' }]);
  assert.deepStrictEqual(compared.runs.map(run => run.name), ['now epochs 5', '[1] epochs 2']);
  assert.match(compared.overlay, /^<!DOCTYPE html>/);
  // The pictures are gone with the window, but not what was run for those that are shown.
  const reloaded = EarlierRuns.from(JSON.parse(JSON.stringify(pictures)));
  reloaded.begin('a', [figure(5)], { number: 5, source: 'Draw();', parameters: [] });
  assert.deepStrictEqual(reloaded.of('a', [], []).slice(1), [{ number: 4, count: 4, source: 'Draw();', parameters: ['int epochs = 5;'] }]);
  for (let i = 0; i < 20; i++)
    reloaded.begin('b', [figure(i)], { number: i, source: 'Draw();', parameters: [] }), reloaded.end('b', i, true);
  assert.strictEqual(reloaded.count('b'), 10);
  reloaded.begin('b', [figure(18)], { number: 20, source: 'Draw();', parameters: [] });
  assert.strictEqual(reloaded.count('b'), 10);
  assert.deepStrictEqual(pictureOf([{ mime: 'text/plain', data: Buffer.from('a') }, { mime: 'image/png', data: Buffer.from('hi') }]), { 'image/png': 'aGk=' });
  assert.strictEqual(pictureOf([{ mime: 'text/plain', data: Buffer.from('a') }]), undefined);
  step('earlier runs');

  await third.end();
  assert.deepStrictEqual(await found.ask('GET', '/api/sessions'), []);
  const ended = new Promise(resolve => server.onEnd(resolve));
  const waiting = setInterval(() => {}, 1000);
  await found.stop();
  await ended;
  clearInterval(waiting);
  step('stop');
  process.exit(0);
})().catch(error => {
  console.error(error);
  process.exit(1);
});
setTimeout(() => { console.error('took too long'); process.exit(2); }, 60000).unref();
