import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Mounts a disk of this size on the folder; false where this machine lets nobody mount one (it takes root and Linux). */
export function mountSmallDisk(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

export const unmount = (folder: string): unknown => execFileSync('umount', [folder], { stdio: 'pipe' })

/** Whether small disks can be mounted here; says so where not, for the tests that are then left out. */
export function canMountDisks(): boolean {
  const trial = mkdtempSync(join(tmpdir(), 'desk-disk-'))
  const can = mountSmallDisk(trial, '64k')
  if (can) unmount(trial)
  else console.warn('full disk: no disk can be mounted here (that takes root on Linux), so these tests are left out')
  rmSync(trial, { recursive: true })
  return can
}
