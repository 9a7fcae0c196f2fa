using System.Text;
using MnistApp;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, Screen.Console());
