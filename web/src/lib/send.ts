// Sends many files one after the other; no drawing here.
export interface Sent { name: string; accepted: boolean; reason?: string; detail?: string; notes?: string[]; [more: string]: unknown }
/* One after the other: a bad file does not stop the rest. */
export async function sendAll(files: { name: string }[], send: (f: any) => Promise<any>, told: (s: Sent, i: number) => void): Promise<void> {
  for (let i = 0; i < files.length; i++) {
    try {
      const a = await send(files[i])
      told({ name: files[i].name, ...a }, i)
    } catch (p: any) {
      told({ name: files[i].name, accepted: false, reason: 'error', detail: p?.detail ?? p?.message ?? String(p) }, i)
    }
  }
}
