using System.Text.Json;
using MnistHelpers.Sweeps.Definition;
using MnistHelpers.Sweeps.Storage;

namespace MnistHelpers;

public sealed partial class Study
{
    /// <summary>Creates a study.</summary>
    /// <param name="location">A file, or a PostgreSQL connection string such as <c>Host=server;Database=sweeps;Username=me</c>.</param>
    /// <param name="options">The options of the study.</param>
    /// <param name="name">The study's name, for databases with several.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="InvalidDataException">The file is not a study, is corrupt, or has another version.</exception>
    /// <exception cref="IOException">A study of that name already exists, or the database cannot be reached.</exception>
    public static Study Create(string location, StudyOptions options, string name = DefaultName) =>
        Open(location, options, name, mayExist: false);

    /// <summary>
    /// Opens an existing study or creates it. For an existing study, <see cref="StudyOptions.Trials"/> may differ and is updated.
    /// </summary>
    /// <inheritdoc cref="Create" path="/param"/>
    /// <inheritdoc cref="Create" path="/exception"/>
    /// <exception cref="ArgumentException">The existing study has other options.</exception>
    public static Study OpenOrCreate(string location, StudyOptions options, string name = DefaultName) =>
        Open(location, options, name, mayExist: true);

    /// <summary>Opens an existing study.</summary>
    /// <param name="location">The location, as for <see cref="Create"/>.</param>
    /// <param name="name">The study's name; null, the default, if the database has only one.</param>
    /// <exception cref="InvalidDataException">There is no such study, or the file is corrupt or has another version.</exception>
    /// <exception cref="IOException">The location does not exist, or the database cannot be reached.</exception>
    public static Study Open(string location, string? name = null)
    {
        StudyPlace place = StudyPlace.At(location);
        try
        {
            place.Prepare(create: false);
            IReadOnlyList<string> names = place.Names();
            name ??= names.Count switch
            {
                1 => names[0],
                0 => throw new InvalidDataException($"{place.Name}: no study found; create it first"),
                _ => throw new InvalidDataException($"{place.Name}: several studies found; name one of {string.Join(", ", names)}"),
            };
            if (!names.Contains(name))
            {
                string there = names.Count > 0 ? $"it has {string.Join(", ", names)}" : "create one first";
                throw new InvalidDataException($"{place.Name}: no study named {name} found; {there}");
            }
            var store = place.Store(name, Console.Error.WriteLine);
            return new Study(store, store.Find()!);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Returns whether a study exists.</summary>
    /// <param name="location">The location, as for <see cref="Create"/>.</param>
    /// <param name="name">The study's name; null for any.</param>
    /// <exception cref="InvalidDataException">The file is not a study, is corrupt, or has another version.</exception>
    /// <exception cref="IOException">The database cannot be reached.</exception>
    public static bool Exists(string location, string? name = null)
    {
        using StudyPlace place = StudyPlace.At(location);
        return place.HasStudies() && place.Names() is var names && (name is null ? names.Count > 0 : names.Contains(name));
    }

    private static Study Open(string location, StudyOptions options, string name, bool mayExist)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionCheck.Require(
            name is { Length: > 0 and <= 100 } && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' '),
            $"name: '{name}' found; name the study with letters, digits, -, _, . and spaces, 100 at the most");
        options = options.Checked();
        StudyPlace place = StudyPlace.At(location);
        try
        {
            place.Prepare(create: true);
            var store = place.Store(name, Console.Error.WriteLine);
            string definition = StudyJson.Write(options);
            if (!store.Create(definition, options.Trials))
            {
                if (!mayExist)
                {
                    throw new IOException(
                        $"{place.Name}: already has a study named {name}; open that one, or choose another name or file for the new one");
                }
                StudyRow there = store.Find()!;
                RequireSame(place.Name, name, there.Definition, definition);
                if (there.Trials != options.Trials)
                    store.SetTrials(options.Trials);
            }
            return new Study(store, store.Find()!);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    private static void RequireSame(string place, string name, string there, string wanted)
    {
        if (there == wanted)
            return;
        using var a = JsonDocument.Parse(there);
        using var b = JsonDocument.Parse(wanted);
        JsonProperty? other = a.RootElement.EnumerateObject()
            .Where(
                property => !b.RootElement.TryGetProperty(property.Name, out JsonElement value)
                    || value.GetRawText() != property.Value.GetRawText())
            .Select(property => (JsonProperty?)property).FirstOrDefault();
        string difference = other is { } first ? $"its {first.Name} is {first.Value.GetRawText()}" : "it has fewer";
        throw new ArgumentException(
            $"{place}: the study {name} was begun with other options ({difference}); give the "
                + "same, or begin a new study under another name");
    }
}
