using System.Text.Json;
using System.Text.Json.Serialization;
using MnistHelpers;

namespace MnistApp.Train;

/// <summary>
/// The settings that a run was started with, so that it can be resumed: <c>recipe.json</c> and <c>run.json</c> in its folder.
/// </summary>
/// <param name="Recipe">The network and how it is trained.</param>
/// <param name="Data">The full path of the data folder; null for the data that comes with the library.</param>
/// <param name="Images">The number of training images to use; null for all.</param>
/// <param name="Validation">How many of them are held out.</param>
internal sealed record RunSettings([property: JsonIgnore] Recipe? Recipe, string? Data, int? Images, int Validation)
{
    private const string PlanFile = "run.json", RecipeFile = "recipe.json";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public void Save(string folder)
    {
        AtomicFile.WriteText(Path.Combine(folder, RecipeFile), Recipe!.ToJson(), makeFolder: true);
        AtomicFile.WriteText(Path.Combine(folder, PlanFile), JsonSerializer.Serialize(this, s_options) + "\n");
    }

    /// <exception cref="UsageException">The folder does not hold a run.</exception>
    /// <exception cref="InvalidDataException">One of the two files is damaged.</exception>
    public static RunSettings Load(string folder)
    {
        string plan = Path.Combine(folder, PlanFile), recipe = Path.Combine(folder, RecipeFile);
        if (!File.Exists(plan) || !File.Exists(recipe))
            throw new UsageException($"{folder}: no run found; name the folder that mnist train has written.");
        try
        {
            RunSettings read = JsonSerializer.Deserialize<RunSettings>(File.ReadAllText(plan), s_options) ?? throw new JsonException();
            return read.Validation >= 0 && read.Images is null or > 0
                ? read with { Recipe = Recipe.FromJson(File.ReadAllText(recipe)) }
                : throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{plan}: damaged; begin a new run", fault);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{recipe}: {fault.Message}", fault);
        }
    }

    /// <summary>Splits the images into those to learn from and those held out; null if none are held out.</summary>
    public (ImageSet Train, ImageSet? Validation) Split()
    {
        ImageSet all = (Data is { } folder ? Mnist.Load(folder) : Mnist.Load()).Train;
        if (Images is { } count)
        {
            if (count > all.Count)
            {
                throw new UsageException(
                    FormattableString.Invariant($"--images: {count:N0} found, and there are {all.Count:N0}; give at most that."));
            }
            all = all.Take(count);
        }
        if (Validation >= all.Count)
        {
            throw new UsageException(FormattableString.Invariant(
                $"--validation: {Validation:N0} found, which leaves none of {all.Count:N0} images to learn from; give fewer."));
        }
        if (Validation == 0)
        {
            return Recipe!.Training is { Patience: 0, Schedule: not LearningRateSchedule.Plateau } ? (all, null) : throw new UsageException(
                "--validation: 0 found, but early stopping and the schedule Plateau go by the validation loss; hold out some images.");
        }
        (ImageSet train, ImageSet held) = all.Split(Validation);
        return (train, held);
    }
}
