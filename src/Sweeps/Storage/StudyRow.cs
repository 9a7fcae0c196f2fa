using MnistHelpers.Sweeps.Definition;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>A row of the table of studies.</summary>
internal sealed class StudyRow
{
    public string Name { get; set; } = "";

    /// <summary>A unique ID of the study.</summary>
    public string Id { get; set; } = "";

    /// <summary>The study's definition: <see cref="StudyJson"/>.</summary>
    public string Definition { get; set; } = "";

    /// <summary>The maximum number of trials; null for no limit.</summary>
    public long? Trials { get; set; }

    public long Stopped { get; set; }

    /// <summary>The number of changes; trials and values carry the number of the change that wrote them.</summary>
    public long Revision { get; set; }
}
