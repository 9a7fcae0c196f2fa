using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// Copies another tensor's values into this one, converted to its type; the source's shape must broadcast to this tensor's.
        /// </summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            Recording.CheckInPlace(this, source);
            Overlap.CheckInternal(this);
            Overlap.CheckPartial(this, source);
            if (!Shapes.Broadcast(Impl.Sizes, source.Impl.Sizes).AsSpan().SequenceEqual(Impl.Sizes))
            {
                throw Shapes.Error(
                    $"output with shape {Shapes.Text(Impl.Sizes)} doesn't match the broadcast shape {Shapes.Text(source.Impl.Sizes)}");
            }
            Casting.CopyInto(source, this);
            return this.RecordInPlace("CopyBackward", [this, source], static (g, _) => torch.zeros_like(g), static (g, _) => g);
        }

        /// <summary>
        /// Returns this tensor converted to another type. If it already has that type and no copy is
        /// requested, the result shares its memory.
        /// </summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Tensor result = type == Impl.DType
                ? copy ? clone() : alias()
                : Accumulation.Convert(this, type);
            GC.KeepAlive(this);
            if (disposeAfter)
                Dispose();
            return result;
        }

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter);

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(Impl.DType, copy, disposeAfter);
        }

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter);

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter);

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(type, copy, disposeAfter);
        }

        /// <summary>Returns this tensor converted to another type or moved to another device; only the CPU is available.</summary>
        /// <param name="other">A tensor of that type.</param>
        /// <param name="non_blocking">Whether to copy a tensor that has the type already, as it does in TorchSharp.</param>
        public Tensor to(Tensor other, bool non_blocking = false) =>
            to_type(other.dtype, copy: non_blocking);

        /// <summary>Returns this tensor converted to another type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>Returns this tensor, which is already on the CPU.</summary>
        public Tensor cpu() => alias();

        /// <summary>Always throws: the managed engine supports only the CPU.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false)
        {
            if (device is not null && device.type != DeviceType.CUDA)
                throw new ArgumentException($"Not a CUDA device: {device}.", nameof(device));
            return to(device ?? CUDA);
        }

        /// <summary>Converts this tensor to 32-bit floating-point numbers.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>Converts this tensor to 64-bit floating-point numbers.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>Converts this tensor to 64-bit integers; fractions are truncated.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>Converts this tensor to 32-bit integers; fractions are truncated.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>Converts this tensor to Booleans: true where an element is nonzero.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>Converts this tensor to unsigned bytes; fractions are truncated.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);
    }
}
