namespace MnistHelpers.Sweeps.Storage;

/// <summary>
/// Where studies are kept: in a database, or in the memory of a browser, which has none. One thread uses it at a time.
/// </summary>
internal abstract class StudyPlace : IDisposable
{
    /// <summary>The name for messages: that of a file, or of a server and a database.</summary>
    internal abstract string Name { get; }

    /// <summary>Returns the place of a location: a PostgreSQL connection string or a file.</summary>
    /// <exception cref="ArgumentException">The location is neither.</exception>
    internal static StudyPlace At(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (OperatingSystem.IsBrowser())
            return StudyMemory.At(location);
        return PostgresStudyDatabase.IsConnectionString(location) ? new PostgresStudyDatabase(location) : new SqliteStudyDatabase(location);
    }

    public abstract void Dispose();

    /// <summary>Prepares the place; if it is new, it is created, but only if <paramref name="create"/>.</summary>
    /// <exception cref="InvalidDataException">It contains something else, is corrupt, or has another version.</exception>
    /// <exception cref="IOException">It cannot be reached or written, or does not exist.</exception>
    internal abstract void Prepare(bool create);

    /// <summary>Returns whether there may be studies, and prepares the place if so.</summary>
    /// <inheritdoc cref="Prepare" path="/exception"/>
    internal abstract bool HasStudies();

    /// <summary>Returns the names of all studies.</summary>
    /// <inheritdoc cref="Prepare" path="/exception"/>
    internal abstract IReadOnlyList<string> Names();

    /// <summary>Returns the store of a study, which exists or is to be created. Disposing of it disposes of the place.</summary>
    /// <param name="study">The study's name.</param>
    /// <param name="warn">Receives warnings, such as that a database is waited for.</param>
    internal abstract StudyStore Store(string study, Action<string> warn);
}
