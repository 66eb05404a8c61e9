@echo off
rem Starts studycal on Windows: bin\studycal.cmd with lib\studycal beside bin, and a Java 21 or newer.
setlocal
set "LIB=%~dp0..\lib\studycal"
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
set "RELEASE=none"
for /f "tokens=3" %%v in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do set "RELEASE=%%v"
if "%RELEASE%"=="none" goto nojava
for /f "delims=." %%m in ("%RELEASE%") do if %%m LSS 21 goto nojava
set "CACHE=-Xshare:auto"
if defined STUDYCAL_NO_CACHE goto start
if not exist "%LOCALAPPDATA%\studycal" mkdir "%LOCALAPPDATA%\studycal" 2>nul
if exist "%LOCALAPPDATA%\studycal" set CACHE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\studycal\studycal.jsa"
:start
java -XX:+UseSerialGC -Djdk.reflect.useNativeAccessorOnly=true -Xlog:disable %CACHE% -cp "%LIB%\studycal.jar" org.studycal.cli.Main %*
exit /b %ERRORLEVEL%
:nojava
echo studycal: a Java 21 or newer is needed, found %RELEASE%.>&2
echo   Install one, for example: winget install EclipseAdoptium.Temurin.25.JRE>&2
exit /b 2
