@echo off
rem Runs Parley on Windows, from a release; it builds nothing. docs\running.md explains it.
rem
rem   scripts\parley                                runs pipelines\junior-doctors.yaml
rem   scripts\parley STUDY.yaml [--flag=value ...]  runs another study
rem   scripts\parley --help                         lists the commands
rem
rem JAVA_HOME         the Java to use; else the java on the PATH
rem PARLEY_JAVA_OPTS  JVM options that override those below, such as -Xmx4g
setlocal
set "PARLEY_ROOT=%~dp0.."
set "PARLEY_JAR=%PARLEY_ROOT%\parley.jar"
if not exist "%PARLEY_JAR%" goto missing
set "PARLEY_JAVA=java"
if defined JAVA_HOME set "PARLEY_JAVA=%JAVA_HOME%\bin\java"
set PARLEY_JVM=-Xmx512m -Xlog:disable -XX:-UsePerfData -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Djava.awt.headless=true
if "%~1"=="" goto first
"%PARLEY_JAVA%" %PARLEY_JVM% %PARLEY_JAVA_OPTS% -jar "%PARLEY_JAR%" %*
exit /b %ERRORLEVEL%

:first
"%PARLEY_JAVA%" %PARLEY_JVM% %PARLEY_JAVA_OPTS% -jar "%PARLEY_JAR%" "%PARLEY_ROOT%\pipelines\junior-doctors.yaml"
if errorlevel 1 exit /b %ERRORLEVEL%
echo A dispute with two sides, made up: run scripts\parley pipelines\sample-dispute.yaml 1>&2
echo   and open results\sample-dispute\report.html, where there is more to see. 1>&2
echo More statements of this dispute: scripts\parley fetch data\junior-doctors\catalogue.csv 1>&2
echo   downloads those that may be copied. 1>&2
exit /b 0

:missing
echo parley: no such file: "%PARLEY_JAR%". Use the zip of a release; docs\running.md explains it. 1>&2
exit /b 1
