using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using NotebookServer.Hosting;

namespace NotebookServer;

/// <summary>The command: opens a notebook or a folder until it is stopped.</summary>
internal static class ServerCommand
{
    /// <summary>The longest time that can be given to <c>--idle</c>, in seconds: a week.</summary>
    private const int MostIdle = 7 * 24 * 60 * 60;

    private const string About = """
        Opens notebooks in the browser. Stop it with Ctrl+C; their kernels end with it.

        The page is for you alone: the server listens on this machine only, and answers only with the token in the address that it prints.
        Jupyter's clients (VS Code's "existing Jupyter server", say) can connect to the same address.

        Examples:
          dotnet run -c Release --project src/NotebookServer -- notebooks/main.ipynb
          dotnet run -c Release --project src/NotebookServer -- notebooks --port 9000 --no-browser

        Exit code: 0 if it was stopped, 2 if it could not begin.
        """;

    public static RootCommand Create()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The notebook to open, or the folder to serve.",
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
        var quiet = new Option<bool>("--no-browser") { Description = "Print the address, and open no browser." };
        var idle = new Option<double?>("--idle")
        {
            HelpName = "SECONDS",
            Description = "Stop, and end the kernels, when nobody has been connected for this long [default: never].",
        };
        idle.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double number)
                && number is not (> 0 and <= MostIdle))
            {
                result.AddError(FormattableString.Invariant(
                    $"--idle: {result.Tokens[0].Value} found; give a number of seconds above 0, up to {MostIdle}."));
            }
        });
        var command = new RootCommand(About) { path, port, address, hosts, token, idle, quiet };
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
                        Patience = parsed.GetValue(idle) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                        OpensBrowser = !parsed.GetValue(quiet),
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
        string full = Path.GetFullPath(options.Path);
        bool isFolder = Directory.Exists(full);
        if (!isFolder && !File.Exists(full))
            throw new UsageException($"{options.Path}: not found; name a notebook, or a folder of them.");
        string folder = isFolder ? full : Path.GetDirectoryName(full)!;
        if (!IsReadable(folder))
        {
            throw new UsageException(
                $"{folder}: cannot be listed, because you have no right to; have it given to you (chmod u+rx), or name another folder.");
        }
        await using var server = await ServerHost.StartAsync(options, folder, Console.Error.WriteLine);
        if (!isFolder)
            server.Prepare(Path.GetFileName(full));
        string page = isFolder ? "/" : $"/notebooks/{Uri.EscapeDataString(Path.GetFileName(full))}";
        string url = $"{server.Address}{page}?token={server.Token.Text}";
        Console.WriteLine($"Serving {folder} on {url} (Ctrl+C stops)");
        if (!isFolder)
            Console.WriteLine($"Clients of Jupyter connect to {server.Address}/?token={server.Token.Text}");
        if (options.OpensBrowser)
            _ = ListeningPlace.OpenAsync(url, Console.Error);
        var stop = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        if (await Task.WhenAny(stop.Task, server.Ended) == server.Ended)
            Console.WriteLine(await server.Ended);
        return ExitCodes.Succeeded;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.TrySetResult();
        }
    }

    private static bool IsReadable(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
