using System.CommandLine;

namespace MnistApp.Evaluate;

/// <summary>The command <c>evaluate</c>.</summary>
internal static class EvaluateCommand
{
    private const string About = """
        Evaluates a network on the test images: accuracy, precision, recall and F-scores of each digit, the confusion matrix.

        Examples:
          mnist evaluate                                    the network that comes with the command
          mnist evaluate --model runs/2026-01-31_12-00-00   a network that mnist train has written
          mnist evaluate --out report                       report, curves and confusion matrix as files

        Exit code: 0 if the network was evaluated, 2 if it could not be, 130 if the command was stopped.
        """;

    public static Command Create(Screen screen)
    {
        Option<string?> model = SharedOptions.Model();
        Option<string?> data = SharedOptions.Data();
        var on = new Option<string>("--on")
        {
            HelpName = "test|train",
            Description = "The images to evaluate on [default: test].",
            DefaultValueFactory = _ => "test",
        };
        on.AcceptOnlyFromAmong("test", "train");
        var digits = new Option<int?>("--digits") { HelpName = "N", Description = "The number of decimals in the report [default: 4]." };
        digits.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 0 or > 15)
                result.AddError("--digits: give 0 to 15.");
        });
        Option<string?> folder = SharedOptions.Out(
            "Write evaluation.json, evaluation.csv, report.txt and, as HTML and SVG, the confusion "
                + "matrix, the curves and the mistakes to this folder.");
        Option<int?> threads = SharedOptions.Threads();
        Option<bool> json = SharedOptions.Json("Print one JSON object.");
        var command = new Command("evaluate", About) { model, data, on, digits, folder, threads, json };
        command.SetGuarded(screen, (parsed, cancellation) => EvaluateRun.Run(
            new EvaluateOptions
            {
                Model = parsed.GetValue(model),
                Data = parsed.GetValue(data),
                OnTraining = parsed.GetValue(on) == "train",
                Digits = parsed.GetValue(digits) ?? 4,
                Out = parsed.GetValue(folder),
                Threads = parsed.GetValue(threads),
                Json = parsed.GetValue(json),
            },
            screen));
        return command;
    }
}
