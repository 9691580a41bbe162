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

/* How: ['init', …] or ['demo', …], the arguments after --data DIR. Returns { url, said, setup, stop(), made } */
export async function office(how, ...more) {
  const dir = mkdtempSync(join(tmpdir(), 'shenzhi-office-'))
  const made = execFileSync(binary, [how, '--data', dir, ...more], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 })
  const port = await freePort()
  const child = spawn(binary, ['serve', '--data', dir, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (d) => { said += d })
  child.stderr.on('data', (d) => { said += d })
  const url = `http://127.0.0.1:${port}`
  for (let i = 0; ; i++) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`)
    const up = await fetch(url + '/api/v1/health').then((r) => r.ok, () => false)
    if (up) break
    if (i > 150) throw new Error(`the server does not answer: ${said}`)
    await new Promise((ok) => setTimeout(ok, 100))
  }
  return {
    url, dir, made, said: () => said, setup: () => /https?:\/\/\S+token=\S+/.exec(said)?.[0],
    stop: async () => { child.kill('SIGTERM'); await new Promise((ok) => (child.exitCode !== null ? ok() : child.on('exit', ok))); rmSync(dir, { recursive: true, force: true }) },
  }
}
