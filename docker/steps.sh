#!/bin/sh
# What the image is made of and what a container does, step by step: steps.sh system|install|train. The tests run the same steps.
set -eu
cd "$(dirname "$0")/.."

step="${1:-}"
[ $# -eq 0 ] || shift
case "$step" in
  system) # what set-up needs of Debian: a compiler, and Python with venv
    apt-get update
    apt-get install --yes --no-install-recommends ca-certificates cmake g++ git make python3 python3-venv
    ;;
  install) # packages, libtorch, the addon, dist/
    node scripts/setup.mjs
    ;;
  train) # the document's train.py; what follows goes to it: a folder for the results, and how many epochs
    exec node --import tsx examples/tiny_transformer.ts "$@"
    ;;
  *)
    echo "expected a step: system, install or train; got '$step'" >&2
    exit 64
    ;;
esac
