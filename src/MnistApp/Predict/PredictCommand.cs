using System.CommandLine;
using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>The command <c>predict</c>.</summary>
internal static class PredictCommand
{
    public static Command Create(Screen screen)
    {
        var paths = new Argument<string[]>("IMAGE|FOLDER") { Description = "Pictures (PNG, JPEG, WebP, BMP, GIF), or folders whose pictures are read, those in their folders too.", Arity = ArgumentArity.OneOrMore };
        var labels = new Option<string?>("--labels") { HelpName = "FILE.csv", Description = "What is written in the pictures, to score the answers: the columns 'file' (from the CSV file's folder) and 'digits', lines of digits parted by '/'." };
        var several = new Option<bool>("--multi") { Description = "Reads all digits of each picture, line by line, instead of its one digit." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object; 'accuracy' in it counts the pictures that are labelled with a single digit." };
        var model = new Option<string?>("--model") { HelpName = "FILE.safetensors", Description = "The model file of a trained network [default: the one that comes with it]." };
        var ink = new Option<string>("--ink") { HelpName = "auto|dark|light", Description = "Whether the ink is dark or light; found out by default.", DefaultValueFactory = _ => "auto" };
        ink.AcceptOnlyFromAmong("auto", "dark", "light");

        var command = new Command("predict", """
            Reads the handwritten digits of pictures.

            A picture without a digit gives "no digit found"; where the network is not sure, it says so. A digit that the network names without being sure
            still counts as its answer in the score.
            Exit code: 0 if every picture and folder could be read, 1 if some could not, 2 if the command could not begin, 141 if nobody reads its output any
            more.
            """)
        {
            paths, labels, several, json, model, ink,
        };
        command.SetAction(parsed =>
        {
            try
            {
                return PredictRun.Run(
                    new PredictOptions
                    {
                        Paths = parsed.GetRequiredValue(paths),
                        Labels = parsed.GetValue(labels),
                        Several = parsed.GetValue(several),
                        Json = parsed.GetValue(json),
                        Model = parsed.GetValue(model),
                        Ink = parsed.GetValue(ink) switch { "dark" => InkTone.Dark, "light" => InkTone.Light, _ => InkTone.Automatic },
                    },
                    screen);
            }
            catch (Exception error) when (error is UsageException or InvalidDataException or IOException or UnauthorizedAccessException && !Screen.IsOutputClosed(error))
            {
                screen.Fault(error.Message);
                return ExitCodes.CannotBegin;
            }
        });
        return command;
    }
}
