namespace MnistHelpers;

/// <summary>
/// A dense layer of a <see cref="DigitCnn"/> before its output, then batch norm, the activation and dropout, as far as they are asked for.
/// </summary>
/// <param name="Units">The number of its outputs.</param>
/// <param name="BatchNorm">Whether its outputs are normalized over the batch; the layer has no bias then: no.</param>
/// <param name="Activation">What follows: ReLU.</param>
/// <param name="Dropout">The share of its outputs that is dropped in training, 0 (none) to below 1.</param>
public sealed record DenseLayer(int Units, bool BatchNorm = false, Activation Activation = Activation.ReLU, double Dropout = 0)
{
    internal void Check(int number)
    {
        string layer = FormattableString.Invariant($"Dense: layer {number}:");
        OptionCheck.Require(
            Units is > 0 and <= DigitCnnOptions.MaxUnits, $"{layer} Units: {Units} found; give 1 to {DigitCnnOptions.MaxUnits} units");
        OptionCheck.Require(Dropout is >= 0 and < 1, $"{layer} Dropout: {Dropout} found; give a share from 0 to below 1");
        OptionCheck.Require(
            Enum.IsDefined(Activation),
            $"{layer} Activation: {Activation} found; give one of {string.Join(", ", Enum.GetNames<Activation>())}");
    }
}
