#!/bin/sh
# 命令行：sh shiquan.sh audit 预算.xlsx --out 已审核.xlsx    需要 Node 20 及以上
exec node "$(dirname "$0")/shiquan.js" "$@"
