using System.CommandLine;
using MnistApp.Serve.Settings;
using MnistHelpers;

namespace MnistApp.Serve;

/// <summary>The command <c>serve</c>.</summary>
internal static class ServeCommand
{
    private const string About = """
        Serves a web page to draw digits on and have them read, and an API for programs. Stop it with Ctrl+C.

        The page is for this machine alone, unless --address says otherwise. A model file that changes is loaded again.

        Examples:
          mnist serve
          mnist serve --model runs/2026-01-31_12-00-00 --open
          mnist serve --export digits.html
          curl -F image=@photo.jpg http://127.0.0.1:8080/api/predict

        Exit code: 0 if it was stopped, 2 if it could not begin.
        """;

    public static Command Create(Screen screen)
    {
        Option<string?> model = SharedOptions.Model();
        var port = new Option<int?>("--port")
        {
            HelpName = "N",
            Description = $"The port; 0 for any that is free [default: {ServeOptions.DefaultPort}].",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 0 or > 65_535)
                result.AddError(FormattableString.Invariant($"--port: {result.Tokens[0].Value} found; give 0 to 65535."));
        });
        Option<string?> address = SharedOptions.Text(
            "--address", "ADDRESS", "The address to listen on; 0.0.0.0 for all, which lets others in [default: 127.0.0.1].");
        var hosts = new Option<string[]>("--host")
        {
            HelpName = "NAME",
            Description = "A name by which clients may call it besides the address, such as digits.example.org; may be repeated.",
        };
        Option<int?> rate = Number(
            "--rate", $"How many requests a second one client may send; 0 for any number [default: {ServeOptions.DefaultRate}].");
        Option<int?> concurrency = Number(
            "--concurrency", "How many requests are worked on at a time; 0 for any number [default: 4 per processor].");
        Option<string?> export = SharedOptions.Text(
            "--export", "FILE.html",
            "Write one page that needs no server, with a network inside it, and exit; the small network that comes with the command, "
                + "unless --model names one.");
        Option<bool> opens = SharedOptions.Flag("--open", "Open the page in the browser.");
        var command = new Command("serve", About) { model, port, address, hosts, rate, concurrency, opens, export };
        command.SetGuarded(screen, (parsed, cancellation) =>
        {
            if (parsed.GetValue(export) is { } file)
                return Task.FromResult(Export(file, parsed.GetValue(model), screen));
            var defaults = new ServeOptions();
            return ServeRun.RunAsync(
                new ServeOptions
                {
                    Model = parsed.GetValue(model),
                    Address = parsed.GetValue(address) ?? defaults.Address,
                    Port = parsed.GetValue(port) ?? defaults.Port,
                    Hosts = parsed.GetValue(hosts) ?? [],
                    Rate = parsed.GetValue(rate) ?? defaults.Rate,
                    Concurrency = parsed.GetValue(concurrency) ?? defaults.Concurrency,
                    Opens = parsed.GetValue(opens),
                },
                screen, cancellation);
        });
        return command;
    }

    private static int Export(string file, string? model, Screen screen)
    {
        using DigitCnn network = model is null ? DigitCnn.LoadPretrainedTiny() : NetworkFile.LoadSingle(model);
        new DigitPad(network).Save(file);
        screen.Output.WriteLine(
            FormattableString.Invariant($"{Printable.Of(file)}: {new FileInfo(file).Length:N0} bytes; open it in any browser"));
        return ExitCodes.Succeeded;
    }

    private static Option<int?> Number(string name, string description)
    {
        var option = new Option<int?>(name) { HelpName = "N", Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number < 0)
                result.AddError(FormattableString.Invariant($"{name}: {number} found; give 0 or more."));
        });
        return option;
    }
}
