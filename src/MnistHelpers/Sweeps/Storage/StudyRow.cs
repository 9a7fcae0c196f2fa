namespace MnistHelpers;

/// <summary>A row of the table of studies.</summary>
internal sealed class StudyRow
{
    public string Name { get; set; } = "";

    /// <summary>A number that no other study has.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the study is: <see cref="StudyJson"/>.</summary>
    public string Definition { get; set; } = "";

    /// <summary>How many trials there will be; null for no end.</summary>
    public long? Trials { get; set; }

    public long Stopped { get; set; }

    /// <summary>Counts the changes; trials and values carry the number of the change that wrote them.</summary>
    public long Revision { get; set; }
}
