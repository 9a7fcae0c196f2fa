using System.CommandLine;
using System.Text;
using NotebookServer;

// The console's writers keep the encoding that they are made with.
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;
var result = ServerCommand.Create().Parse(args);
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors)
        await Console.Error.WriteLineAsync(error.Message);
    return ExitCodes.CannotBegin;
}
// The command handles Ctrl+C itself, because it has kernels to end.
return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
