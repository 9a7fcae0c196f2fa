using System.Text;
using MnistApp;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Screen.Console());
