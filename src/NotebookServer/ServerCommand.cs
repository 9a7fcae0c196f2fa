using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;
using NotebookServer.Hosting;

namespace NotebookServer;

/// <summary>The command: serves a folder until it is stopped.</summary>
internal static class ServerCommand
{
    private const string About = """
        Serves a folder of notebooks, and kernels that run them, to Jupyter's clients: JupyterLab's library, or VS Code's "existing Jupyter
        server". Stop it with Ctrl+C; its kernels end with it.

        It is for you alone: it listens on this machine only, and answers only with the token in the address that it prints.

        Example:
          dotnet run -c Release --project src/NotebookServer -- notebooks --port 9000

        Exit code: 0 if it was stopped, 2 if it could not begin.
        """;

    public static RootCommand Create()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The folder to serve.",
            DefaultValueFactory = _ => ".",
        };
        var port = new Option<int?>("--port")
        {
            HelpName = "N",
            Description = $"The port; 0 for any that is free [default: {ServerOptions.DefaultPort}, or the next that is free].",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 0 or > IPEndPoint.MaxPort)
                result.AddError(FormattableString.Invariant($"--port: {number} found; give 0 to {IPEndPoint.MaxPort}."));
        });
        var address = new Option<string?>("--address")
        {
            HelpName = "ADDRESS",
            Description = "The address to listen on; 0.0.0.0 for all, which lets others in who know the token [default: 127.0.0.1].",
        };
        var hosts = new Option<string[]>("--host")
        {
            HelpName = "NAME",
            Description = "A name by which clients may call it besides the address, such as notebooks.example.org; may be repeated.",
        };
        var token = new Option<string?>("--token")
        {
            HelpName = "TEXT",
            Description = "The token that clients have to give, instead of a random one.",
        };
        var command = new RootCommand(About) { path, port, address, hosts, token };
        command.SetAction(async parsed =>
        {
            try
            {
                return await RunAsync(
                    new ServerOptions
                    {
                        Path = parsed.GetValue(path)!,
                        Port = parsed.GetValue(port),
                        Address = ListeningPlace.Parse(parsed.GetValue(address) ?? "127.0.0.1"),
                        Hosts = parsed.GetValue(hosts) ?? [],
                        Token = parsed.GetValue(token),
                    });
            }
            catch (UsageException fault)
            {
                await Console.Error.WriteLineAsync(fault.Message);
                return ExitCodes.CannotBegin;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options)
    {
        string folder = Path.GetFullPath(options.Path);
        if (!Directory.Exists(folder))
            throw new UsageException($"{options.Path}: no folder; name the folder of your notebooks.");
        await using var server = await ServerHost.StartAsync(options, folder, Console.Error.WriteLine);
        Console.WriteLine($"Serving {folder} on {server.Address}/?token={server.Token.Text} (Ctrl+C stops)");
        var stop = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        await stop.Task;
        return ExitCodes.Succeeded;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.TrySetResult();
        }
    }
}
