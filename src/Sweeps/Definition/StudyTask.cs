using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MnistHelpers.Sweeps.Definition;

namespace MnistHelpers;

/// <summary>
/// What workers do in each trial of a study, for studies that say so themselves. It is stored with the study as JSON, in a form of its
/// own. A study that is opened again keeps that JSON until the library that runs the trials asks for the task with <see cref="As"/>, so any
/// program can look at the study.
/// </summary>
public abstract record StudyTask
{
    /// <summary>Writes the task as a JSON object, which <see cref="As"/> can read.</summary>
    /// <param name="writer">Where to write it.</param>
    protected internal abstract void Write(Utf8JsonWriter writer);

    /// <summary>Rejects a study whose trials the task cannot run.</summary>
    /// <param name="objectives">The objectives of the study.</param>
    /// <param name="space">The search space of the study.</param>
    /// <exception cref="ArgumentException">
    /// An option of the task is out of range, or it does not fit the objectives or the space.
    /// </exception>
    protected internal abstract void Check(IReadOnlyList<StudyObjective> objectives, SearchSpace space);

    /// <summary>Returns the task as its own type; if it was stored, it is read and checked first.</summary>
    /// <param name="type">How the type is read from JSON.</param>
    /// <exception cref="InvalidDataException">What was stored is damaged, of another type, or does not fit the study.</exception>
    /// <exception cref="InvalidOperationException">The task is of another type.</exception>
    public T As<T>(JsonTypeInfo<T> type)
        where T : StudyTask
    {
        ArgumentNullException.ThrowIfNull(type);
        return this switch
        {
            T task => task,
            StoredTask stored => stored.Read(type),
            _ => throw new InvalidOperationException(
                $"Training: {GetType().Name} found where {typeof(T).Name} is needed; let the library that it belongs to run the trials"),
        };
    }
}
