import { expect, it } from 'vitest'
import { usesOf } from './uses'

it.each([['score remind', ['remind', 'score']], [['prevent'], ['prevent']], ['', []], [undefined, []], ['score,prevent,else', ['prevent', 'score']]])('%j -> %j', (u, out) => expect(usesOf(u as any)).toEqual(out))
