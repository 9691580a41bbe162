// The whole run as a test of the build: same steps, found by the name of this file.
import './full_run.mjs'
