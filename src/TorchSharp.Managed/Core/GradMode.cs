namespace TorchSharp.Engine;

/// <summary>Whether operations of this thread are recorded for the backward pass.</summary>
internal sealed class GradMode : IDisposable
{
    [ThreadStatic]
    private static bool disabled;

    [ThreadStatic]
    private static bool inference;

    private readonly bool previousDisabled;
    private readonly bool previousInference;
    private bool restored;

    /// <summary>Switches at once; <see cref="Dispose"/> switches back.</summary>
    internal GradMode(bool enabled, bool inferenceMode = false)
    {
        previousDisabled = disabled;
        previousInference = inference;
        disabled = !enabled;
        inference |= inferenceMode;
    }

    internal static bool Enabled => !disabled;

    internal static bool Inference => inference;

    public void Dispose()
    {
        if (restored)
            return;
        restored = true;
        disabled = previousDisabled;
        inference = previousInference;
    }
}
