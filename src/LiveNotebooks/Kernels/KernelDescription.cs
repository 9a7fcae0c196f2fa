namespace LiveNotebooks.Kernels;

/// <summary>What a front end has to know of a kernel.</summary>
/// <param name="Name">The name by which notebooks and clients ask for it.</param>
/// <param name="DisplayName">The name that people read.</param>
/// <param name="Language">The language of its cells.</param>
internal record KernelDescription(string Name, string DisplayName, string Language)
{
    /// <summary>Whether it is this project's own, which answers more than Jupyter's requests.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether it answers requests on its control channel that are no orders, and so while a cell runs.</summary>
    public bool AnswersWhileBusy { get; init; }
}
