@echo off
rem 命令行：shiquan audit 预算.xlsx --out 已审核.xlsx    需要 Node 20 及以上
node "%~dp0shiquan.js" %*
