// Starts the real binary on a fresh data directory and a free port; stops it and removes what it wrote.
import { spawn, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const binary = process.env.SHENZHI ?? join(root, 'build/shenzhi')

export function freePort() {
  return new Promise((ok) => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => ok(port)) }) })
}

/* How: ['init', …] or ['demo', …], the arguments after --data DIR. Returns { url, said, setup, up(), down(), stop(), made } */
export async function office(how, ...more) {
  const dir = mkdtempSync(join(tmpdir(), 'shenzhi-office-'))
  const made = execFileSync(binary, [how, '--data', dir, ...more], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child, said = ''
  async function up() {
    child = spawn(binary, ['serve', '--data', dir, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (d) => { said += d })
    child.stderr.on('data', (d) => { said += d })
    for (let i = 0; ; i++) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${said}`)
      if (await fetch(url + '/api/v1/health').then((r) => r.ok, () => false)) return
      if (i > 150) throw new Error(`the server does not answer: ${said}`)
      await new Promise((ok) => setTimeout(ok, 100))
    }
  }
  async function down(how = 'SIGTERM') { child.kill(how); await new Promise((ok) => (child.exitCode !== null || child.signalCode ? ok() : child.on('exit', ok))) }
  await up()
  return {
    url, dir, made, said: () => said, setup: () => /https?:\/\/\S+token=\S+/.exec(said)?.[0],
    up, down, stop: async () => { await down(); rmSync(dir, { recursive: true, force: true }) },
  }
}
